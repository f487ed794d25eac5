/** How long styles may wait for scripts that neither run nor fail once the whole page is there, in milliseconds. */
const patience = 3000;

const source = `
((d,l,s)=>{
let f,t,n=()=>l.remove('js','asked');
document.addEventListener('readystatechange',()=>t=setTimeout(n,${patience}),{once:true});
l.add('js');
if(location.search)l.add('asked');
addEventListener('error',e=>{if(e.target.type=='module'){f=1;n()}},true);
addEventListener('scripts-run',()=>{clearTimeout(t);f||l.add('js')});
try{
s=localStorage;
let t=s.getItem('theme');
if(/^(light|dark)$/.test(t))d.dataset.theme=t;
if(!s.getItem('fonts')){
l.add('unlettered','plain');
new PerformanceObserver(p=>{
if(!p.getEntriesByName('first-contentful-paint')[0])return;
l.remove('unlettered');
d.offsetWidth;
let o=document.fonts;
o.load('1em "Plex Sans"',document.title).then(()=>o.ready).then(()=>s.setItem('fonts','kept'))
}).observe({type:'paint',buffered:true})
}
}catch{}
})(document.documentElement,document.documentElement.classList)`;

/**
 * Runs in the head of every page before it is drawn: a theme that was chosen here applies at once, and styles know that scripts are to
 * come (`js`) and whether the address asks for something (`asked`). Both are taken back when a script of the page cannot be loaded, or
 * none has shown that it runs (event `scripts-run`) for a while, so that nothing is kept for controls that would be dead.
 *
 * Until a visitor has the site's fonts, phones paint a page without them (`unlettered`, `plain`; src/styles/fonts.css) and ask for them after
 * that: first, by laying out the page, for those of headings and code, which this page takes, then for that of running text, which the next one takes.
 */
export const themeScript = source.replaceAll('\n', '');
