/** How long styles may wait for scripts that neither run nor fail, in milliseconds. */
const patience = 3000;

/**
 * Runs in the head of every page before it is drawn: a theme that was chosen here applies at once, and styles know that scripts are to
 * come (`js`) and whether the address asks for something (`asked`). Both are taken back when a script of the page cannot be loaded, or
 * none has shown that it runs (event `scripts-run`) for a while, so that nothing is kept for controls that would be dead.
 */
export const themeScript = `((d,l)=>{let f,n=()=>l.remove('js','asked'),t=setTimeout(n,${patience});l.add('js');if(location.search)l.add('asked');addEventListener('error',e=>{if(e.target.type=='module'){f=1;n()}},true);addEventListener('scripts-run',()=>{clearTimeout(t);f||l.add('js')});try{let t=localStorage.getItem('theme');if(/^(light|dark)$/.test(t))d.dataset.theme=t}catch{}})(document.documentElement,document.documentElement.classList)`;
