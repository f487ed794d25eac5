/** Runs in the head of every page before it is drawn: a chosen theme applies at once, and styles know that scripts run and whether the address asks for something. */
export const themeScript = `(d=>{d.classList.add('js');if(location.search)d.classList.add('asked');try{let t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch{}})(document.documentElement)`;
