/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** What the prose on this page speaks of; its components read it. */
    prose: import('./domain/prose/prose-subject.ts').ProseSubject;
    /** Whether the lab has seen anything: only then the navigation leads to it. */
    hasLab: boolean;
  }
}
