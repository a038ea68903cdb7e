/** A process of its own that does one job and ends; started by run-job.ts. */
import { JOBS, type JobName, type Jobs } from "./jobs.ts";

export interface JobOrder<Name extends JobName = JobName> {
  readonly name: Name;
  readonly job: Jobs[Name]["job"];
}
export type JobAnswer = { readonly answer: unknown } | { readonly error: string };

process.once("message", async ({ name, job }: JobOrder) => {
  const run = JOBS[name] as (job: unknown) => unknown;
  const answer: JobAnswer = await Promise.resolve()
    .then(() => run(job))
    .then((done) => ({ answer: done }))
    .catch((error: unknown) => ({ error: String((error as Error)?.stack ?? error) }));
  process.send!(answer, () => process.disconnect());
});
