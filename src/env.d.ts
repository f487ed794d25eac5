/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** What the prose on this page speaks of; its components read it. */
    prose: import('./domain/prose/prose-subject.ts').PageProse;
    /** Whether the lab has seen anything: only then the navigation leads to it. */
    hasLab: boolean;
  }
}

/** What src/content/content-module.ts hands over. */
declare module 'virtual:content' {
  const content: import('./domain/model/content.ts').Content;
  export default content;
}
