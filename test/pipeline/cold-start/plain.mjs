let calls = 0;

export async function handler() {
  calls += 1;
  return { status: '200', body: String(calls) };
}
