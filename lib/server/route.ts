import type { z } from 'zod'
import { answerRefusal } from './answer'
import { readJson } from './body'
import { openRostrum, type Rostrum } from './rostrum'
import { isSameOrigin } from './same-origin'

/** One request at a route: the names in its path, and what it works with. */
export interface Call<Params> extends Rostrum {
  readonly request: Request
  readonly params: Params
}

type Handler<Params> = (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>

/** A route that changes nothing. */
export function read<Params = object>(handle: (call: Call<Params>) => Promise<Response>): Handler<Params> {
  return async (request, context) => {
    try {
      return await handle({ ...(await openRostrum()), request, params: await context.params })
    } catch (error) {
      // What fails here is our mistake or the machine's; its text is for the log, not for the page.
      console.error(error)
      return answerRefusal({ code: 'server' })
    }
  }
}

/** A route that changes something: it answers our own pages and scripts only. */
export function change<Params = object>(handle: (call: Call<Params>) => Promise<Response>): Handler<Params> {
  const answerCall = read(handle)
  return async (request, context) =>
    isSameOrigin(request.headers) ? answerCall(request, context) : answerRefusal({ code: 'cross-site' })
}

/** A route that changes something by a JSON body. */
export function changeBy<Input, Params = object>(
  schema: z.ZodType<Input>,
  handle: (input: Input, call: Call<Params>) => Promise<Response>,
): Handler<Params> {
  return change<Params>(async (call) => {
    const input = await readJson(call.request, schema)
    return input.ok ? handle(input.value, call) : answerRefusal(input.error)
  })
}

/** The path's names where a record is meant. */
export interface ById {
  readonly id: string
}
