/** How many tenths of a second styles may wait for scripts that neither run nor fail once the whole page is there; those in which the browser is busy do not count. */
const patience = 40;
/** By how much letters of a title may come closer or further apart, so that it keeps its number of lines in other letters: steps, and em in each. */
const steps = 8;
const step = 0.005;

const source = `
((d,l,s)=>{
let f,t,w=0,n=()=>{clearInterval(t);l.remove('js','asked')};
document.addEventListener('readystatechange',()=>t=setInterval(()=>++w==${patience}&&n(),100),{once:true});
l.add('js');
if(location.search)l.add('asked');
location.hash||performance.getEntriesByType('navigation')[0]?.type!='navigate'||l.add('fresh');
addEventListener('error',e=>{if(e.target.type=='module'){f=1;n()}},true);
addEventListener('scripts-run',()=>{clearInterval(t);f||l.add('js')});
try{
s=localStorage;
let t=s.getItem('theme');
if(/^(light|dark)$/.test(t))d.dataset.theme=t;
if(!s.getItem('fonts')){
l.add('unlettered','plain');
new PerformanceObserver(p=>{
if(!p.getEntriesByName('first-contentful-paint')[0])return;
let o=document.fonts,h=document.querySelector('h1')||d.firstChild,z=()=>h.offsetHeight;
o.load('1em Piazzolla',h.textContent).finally(()=>{
let a=z(),b,i=0;
l.remove('unlettered');
for(b=z();z()!=a&&i<${steps};)h.style.letterSpacing=(b>a?-1:1)*++i*${step}+'em';
z()!=a&&(h.style.letterSpacing='');
return o.load('1em "Plex Sans"',document.title)
}).then(()=>o.ready).then(()=>s.setItem('fonts','kept'))
}).observe({type:'paint',buffered:true})
}
}catch{}
})(document.documentElement,document.documentElement.classList)`;

/**
 * Runs in the head of every page before it is drawn: a theme that was chosen here applies at once, and styles know that scripts are to
 * come (`js`) and whether the address asks for something (`asked`). Both are taken back when a script of the page cannot be loaded, or
 * none has shown that it runs (event `scripts-run`) for a while, so that nothing is kept for controls that would be dead. A page that is entered
 * at its top, and not gone back to, is `fresh` (src/styles/later.css).
 *
 * Until a visitor has the site's fonts, phones paint a page without them (`unlettered`, `plain`; src/styles/fonts.css) and ask for them after
 * that: first for that of headings, which this page takes as soon as it is there, and with it that of code, then for that of running text,
 * which the next page takes. A title that would take another number of lines in its own letters is set a little closer or wider, so that
 * nothing beneath it moves.
 */
export const themeScript = source.replaceAll('\n', '');
