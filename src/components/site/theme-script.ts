/** Runs in the head of every page before it is drawn: a chosen theme applies at once, and styles know that scripts run. */
export const themeScript = `(d=>{d.classList.add('js');try{let t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch{}})(document.documentElement)`;
