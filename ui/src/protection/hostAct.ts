import { sayError } from '$ui/acts';
import type { Report } from '$ui/components/form.svelte';
import { CallError } from '$ui/ipc/errors';
import type { HostAnswer, HostRequest } from '$ui/ipc/generated';
import { host } from '$ui/ipc/host';

/** Asks the host, and shows a refused value at its field. Returns null where there was an error. */
export async function hostAct(request: HostRequest, report?: Report): Promise<HostAnswer | null> {
  try {
    return await host(request);
  } catch (thrown) {
    const error = CallError.of(thrown);
    if (report && (error.code === 'invalid' || error.code === 'protected')) report.onInvalid(error);
    else sayError(error);
    return null;
  }
}
