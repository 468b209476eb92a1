import { testComposedStreams, testOddStreams } from "./like-the-official.ts";

testComposedStreams(2000, 180_000);
testOddStreams(2000, 180_000);
