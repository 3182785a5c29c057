import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskInterface } from '../desk-interface.ts';
import { answerCall } from './answer-call.ts';
import type { Desk } from './desk.ts';
import { DeskError, failureOf } from './desk-error.ts';
import { sendAnswer } from './desk-headers.ts';
import { type Asked, isDeskCall, isLocal, isOwnOrVisit, isPageVisit, isVisitFromElsewhere } from './guard.ts';
import { readJson } from './read-json.ts';

const DESK_PATH = '/__desk/';
const API_PATH = `${DESK_PATH}api/`;
/** Vite's own address that opens a file in the editor: whoever may ask for it starts a program. */
const EDITOR_PATH = '/__open-in-editor';

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * The desk below `/__desk/`, and a guard before the whole preview: only requests from this computer, by its own name, and not
 * from inside pages of other sites, reach anything. Makes a new token each time.
 */
export function deskMiddleware(desk: Desk, pages: DeskInterface): Middleware {
  const token = randomBytes(32).toString('base64url');
  return (request, response, next) => {
    const asked = askedOf(request);
    const path = pathOf(request.url ?? '/');
    const isDesk = path === DESK_PATH.slice(0, -1) || path.startsWith(DESK_PATH);
    if (!isLocal(asked) || (!path.startsWith(API_PATH) && !isOwnOrVisit(asked))) refuse(request, response);
    else if (path === EDITOR_PATH && isVisitFromElsewhere(asked)) refuse(request, response);
    else if (!isDesk) next();
    else void answer(desk, pages, token, path, request, response);
  };
}

async function answer(
  desk: Desk,
  pages: DeskInterface,
  token: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const asked = askedOf(request);
    if (path.startsWith(API_PATH)) {
      if (!isDeskCall(asked, token)) throw new DeskError('forbidden');
      const body = await readJson(request);
      const result = await answerCall(desk, path.slice(API_PATH.length), body);
      sendAnswer(response, 200, 'application/json; charset=utf-8', JSON.stringify(result));
      return;
    }
    if (path === DESK_PATH.slice(0, -1)) {
      response.setHeader('Location', DESK_PATH);
      sendAnswer(response, 308, 'text/plain; charset=utf-8', '');
      return;
    }
    const name = path.slice(DESK_PATH.length);
    const isPage = name === '';
    if (isPage ? !isPageVisit(asked) : !['GET', 'HEAD'].includes(asked.method))
      throw new DeskError('forbidden');
    const file = await pages(name, token);
    if (!file) throw new DeskError('absent');
    sendAnswer(response, 200, file.type, file.body);
  } catch (error) {
    const { status, failure } =
      error instanceof DeskError ? failureOf(error.code, error.detail) : failureOf('broken');
    if (!(error instanceof DeskError)) console.error(error);
    if (response.headersSent) response.destroy();
    else sendAnswer(response, status, 'application/json; charset=utf-8', JSON.stringify(failure));
    request.resume();
  }
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const { status, failure } = failureOf('forbidden');
  sendAnswer(response, status, 'application/json; charset=utf-8', JSON.stringify(failure));
  request.resume();
}

function askedOf({ method = '', headers, headersDistinct, socket }: IncomingMessage): Asked {
  const [host, ...more] = headersDistinct['host'] ?? [];
  return {
    method,
    headers: { ...headers, host: more.length === 0 ? host : undefined },
    remoteAddress: socket.remoteAddress ?? '',
    localPort: socket.localPort ?? 0,
  };
}

/** The path as it was sent: nothing is decoded or shortened, so `..` and `%2e` are no part of any name here. */
function pathOf(url: string): string {
  return url.split(/[?#]/)[0] as string;
}
