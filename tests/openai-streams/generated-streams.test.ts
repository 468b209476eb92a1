import { testComposedStreams, testOddStreams } from "./like-the-official.ts";

testComposedStreams(100, 60_000);
testOddStreams(100, 60_000);
