import { EndpointsSection } from "./EndpointsSection.tsx";
import { TellSection } from "./TellSection.tsx";

/** What is told elsewhere: services that know people, and programs that want to hear of moves. */
export function OutPart() {
  return (
    <>
      <TellSection />
      <EndpointsSection />
    </>
  );
}
