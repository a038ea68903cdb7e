/**
 * Work that several hands do at once, in the order of its inputs. It takes an input only when there is room for its result: no more
 * than `ahead` inputs are ever between being taken and being handed on, however long the list, however slow one input or the
 * reader of the results. Knows nothing of threads or files.
 */

/** Does one thing at a time. */
export type Hand<In, Out> = (input: In) => Promise<Out>;

type Step<In, Out> =
  | { readonly taken: IteratorResult<In> }
  | { readonly broken: unknown }
  | { readonly finished: Out };

/**
 * Results in the order of the inputs, each as soon as it and all before it are there, even while the next input is waited for.
 * @param ahead At least the number of hands, or some of them have nothing to do.
 * @throws what a hand or the inputs throw, in its turn: the results before it come first.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  hands: readonly Hand<In, Out>[],
  ahead: number,
): AsyncGenerator<Out, void, void> {
  const give = shareOut(hands);
  const source = inputs[Symbol.asyncIterator]();
  const queue: Promise<Out>[] = [];
  let asked: Promise<Step<In, Out>> | null = null;
  let isAtEnd = false;
  let broken: { readonly broken: unknown } | null = null;
  try {
    while (true) {
      if (!isAtEnd && queue.length < ahead)
        asked ??= source.next().then(
          (taken) => ({ taken }),
          (error) => ({ broken: error }),
        );
      const head = queue[0]?.then((finished): Step<In, Out> => ({ finished }));
      if (!asked && !head) break;
      const step: Step<In, Out> = await Promise.race([asked, head].filter((one) => one != null));
      if ("finished" in step) {
        queue.shift();
        yield step.finished;
        continue;
      }
      asked = null;
      if ("broken" in step) broken = step;
      if ("broken" in step || step.taken.done) {
        isAtEnd = true;
        continue;
      }
      const result = give(step.taken.value);
      result.catch(() => {}); // thrown again when its turn comes
      queue.push(result);
    }
  } finally {
    // Not waited for: the next input may never come.
    if (!isAtEnd) source.return?.().catch(() => {});
  }
  if (broken) throw broken.broken;
}

/** Gives each input to a hand that is free, in the order in which they come; those that find none free wait. */
function shareOut<In, Out>(hands: readonly Hand<In, Out>[]): Hand<In, Out> {
  const free = [...hands];
  const waiting: ((hand: Hand<In, Out>) => void)[] = [];
  return async (input) => {
    const hand = free.shift() ?? (await new Promise<Hand<In, Out>>((resolve) => waiting.push(resolve)));
    try {
      return await hand(input);
    } finally {
      const next = waiting.shift();
      if (next) next(hand);
      else free.push(hand);
    }
  };
}
