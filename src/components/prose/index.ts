import type { ProseComponentName } from '../../site/prose-components.ts';
import Answer from './Answer.astro';
import Belief from './Belief.astro';
import Cite from './Cite.astro';
import Code from './Code.astro';
import Example from './Example.astro';
import Fact from './Fact.astro';
import Guide from './Guide.astro';
import Link from './Link.astro';
import Message from './Message.astro';
import Note from './Note.astro';
import Pre from './Pre.astro';
import Section from './Section.astro';
import Server from './Server.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';

// Named as in the registry: one that is missing or too many does not compile.
const components = { Answer, Belief, Cite, Example, Fact, Guide, Message, Note, Section, Server, Tab, Tabs } satisfies Record<ProseComponentName, unknown>;

/** The components that MDX prose gets without importing them, and what stands in for elements of Markdown. */
export const proseComponents = { ...components, a: Link, code: Code, pre: Pre };
