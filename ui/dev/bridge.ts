import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Plugin } from 'vite';

/**
 * Lets a browser see real data while screens are drawn: hands `POST /__call {name, request}` to
 * `overture-cli call -`, line by line. The program and its arguments stand in OVERTURE_CLI. Only the
 * dev server has it; nothing of it is in the build. Without that variable the canned answers of
 * tests/sample.ts are given.
 */
export function bridge(): Plugin {
  return {
    name: 'overture-bridge',
    apply: 'serve',
    configureServer(server) {
      const line = process.env['OVERTURE_CLI'];
      const cli = line ? new Cli(line) : null;
      server.httpServer?.on('close', () => cli?.stop());
      const ask = async (request: string): Promise<string> => {
        if (cli) return cli.ask(request);
        const { name } = JSON.parse(request) as { name: string };
        const canned = await server.ssrLoadModule('/tests/sample.ts');
        const answer = canned['answer'] as (name: string) => unknown;
        return JSON.stringify(answer(name));
      };
      server.middlewares.use('/__call', (request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString('utf8')));
        request.on('end', () => {
          void ask(body).then((answer) => {
            response.setHeader('content-type', 'application/json');
            response.end(answer);
          });
        });
      });
    },
  };
}

class Cli {
  #process: ChildProcessWithoutNullStreams | null = null;
  readonly #line: string;
  readonly #waiting: ((answer: string) => void)[] = [];

  constructor(line: string) {
    this.#line = line;
  }

  ask(request: string): Promise<string> {
    const child = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      child.stdin.write(request.replace(/\n/g, ' ') + '\n');
    });
  }

  stop(): void {
    this.#process?.kill();
  }

  #start(): ChildProcessWithoutNullStreams {
    const [program = '', ...rest] = this.#line.split(' ').filter(Boolean);
    const child = spawn(program, [...rest, 'call', '-']);
    child.stderr.on('data', (part: Buffer) => process.stderr.write(part));
    createInterface({ input: child.stdout }).on('line', (answer) =>
      this.#waiting.shift()?.(answer),
    );
    const gone = () => {
      this.#process = null;
      const error = { code: 'internal', message: 'overture-cli has ended.', detail: this.#line };
      for (const resolve of this.#waiting.splice(0)) resolve(JSON.stringify({ error }));
    };
    child.on('exit', gone);
    child.on('error', gone);
    return child;
  }
}
