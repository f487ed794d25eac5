const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/** Asks for the modules in their order once the browser says that it has painted (Paint Timing), or half a second later where it paints nothing, as in a tab in the background. */
const starter = `
(d=>{
let r,s=()=>{
if(r)return;
r=1;
for(let m of d.querySelectorAll('script[data-src]')){
let n=d.createElement('script');
n.type='module';
n.async=false;
n.src=m.dataset.src;
m.replaceWith(n)
}
};
d.addEventListener('DOMContentLoaded',()=>{
setTimeout(s,500);
try{new PerformanceObserver(s).observe({type:'paint',buffered:true})}catch{}
})
})(document)`.replaceAll('\n', '');

/** A page whose modules wait for its first paint: asked for with the page, they take the line and the processor from what is read first. */
export function delayModules(html: string): string {
  if (html.search(moduleScript) < 0) return html;
  return html.replace(moduleScript, '<script type="module" data-src="$1"></script>').replace('</head>', `<script>${starter}</script></head>`);
}
