import { beforeEach, expect, test } from 'vitest';
import { focusBeside, passFocus } from './focus';

beforeEach(() => {
  document.body.innerHTML = `
    <textarea></textarea>
    <section>
      <ul>
        <li id="one"><button>Keep one</button></li>
        <li id="two"><button>Keep two</button></li>
      </ul>
      <button id="add">Add</button>
    </section>`;
});

const part = <T extends HTMLElement>(selector: string): T =>
  document.querySelector<T>(selector) as T;

test('the focus goes on from the part that was worked on', () => {
  part('#one button').focus();
  passFocus(part('#one'), part('#two button'));
  expect(document.activeElement).toBe(part('#two button'));
});

test('the focus goes on where what had it is gone', () => {
  part('#one button').focus();
  part('#one').remove();
  passFocus(undefined, part('#two button'));
  expect(document.activeElement).toBe(part('#two button'));
});

test('whoever writes elsewhere by now keeps the focus', () => {
  part('textarea').focus();
  passFocus(part('#one'), part('#two button'));
  expect(document.activeElement).toBe(part('textarea'));
});

test('a row passes the focus to the next one, the last to the one before, the only one to its section', () => {
  const [one, two] = [part('#one'), part('#two')];
  const after = focusBeside(one);
  const before = focusBeside(two);
  part('#one button').focus();
  after();
  expect(document.activeElement).toBe(part('#two button'));
  before();
  expect(document.activeElement).toBe(part('#one button'));
  two.remove();
  focusBeside(one)();
  expect(document.activeElement).toBe(part('#add'));
});
