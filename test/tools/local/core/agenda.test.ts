import { Agenda } from "../../../../lib/tools/local/core/agenda";

function at(start: number): { now(): number; time: number } {
  return {
    time: start,
    now() {
      return this.time;
    },
  };
}

test("runs what is due, in the order in which it became due, at the time at which it did", () => {
  const clock = at(1000);
  const agenda = new Agenda(clock, 1);
  const done: [string, number][] = [];
  agenda.after(50, () => done.push(["late", agenda.now()]));
  agenda.after(10, () => done.push(["early", agenda.now()]));
  agenda.settle();
  expect(done).toEqual([]);
  clock.time = 1100;
  agenda.settle();
  expect(done).toEqual([
    ["early", 1010],
    ["late", 1050],
  ]);
  expect(agenda.now()).toBe(1100);
});

test("what is scheduled while a due entry runs counts from that moment", () => {
  const clock = at(0);
  const agenda = new Agenda(clock, 1);
  const done: number[] = [];
  agenda.after(10, () => agenda.after(10, () => done.push(agenda.now())));
  clock.time = 100;
  agenda.settle();
  expect(done).toEqual([20]);
});

test("runs entries without a delay at once, and scales the others", () => {
  const clock = at(0);
  const agenda = new Agenda(clock, 0.1);
  const done: string[] = [];
  agenda.after(0, () => done.push("at once"));
  agenda.after(100, () => done.push("scaled"));
  expect(done).toEqual(["at once"]);
  clock.time = 10;
  expect(agenda.isOver(0, 100)).toBe(true);
  expect(agenda.isOver(1, 100)).toBe(false);
  agenda.settle();
  expect(done).toEqual(["at once", "scaled"]);
});
