package org.carequay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's garbage collection log: how much heap was in use. */
final class GarbageLog {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");
    private final Path file;
    private int seen;

    GarbageLog(Path file) {
        this.file = file;
    }

    String option() {
        return "-Xlog:gc:file=" + file + ":uptime:filecount=0";
    }

    /** Forgets what was collected so far. */
    void begin() throws IOException {
        seen = Files.readAllLines(file).size();
    }

    /** Counts all that is in the file, which another process wrote anew. */
    void rewind() {
        seen = 0;
    }

    /** Lets that server collect all it can now, and answers with the MB that are in use then. */
    int live(long pid) throws IOException, InterruptedException {
        int before = Files.readAllLines(file).size();
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collecting = new ProcessBuilder(tool.toString(), String.valueOf(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collecting.waitFor() != 0) {
            throw new IOException("jcmd did not collect");
        }
        List<String> lines = Files.readAllLines(file);
        int kept = 0;
        for (String line : lines.subList(Math.min(before, lines.size()), lines.size())) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                kept = Integer.parseInt(collection.group(2));
            }
        }
        return kept;
    }

    /** MB in use at most since {@link #begin()}: with garbage, and what outlived a collection. */
    String peak() throws IOException {
        List<String> lines = Files.readAllLines(file);
        int used = 0;
        int kept = 0;
        for (String line : lines.subList(Math.min(seen, lines.size()), lines.size())) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                used = Math.max(used, Integer.parseInt(collection.group(1)));
                kept = Math.max(kept, Integer.parseInt(collection.group(2)));
            }
        }
        return used == 0 ? "no collection" : used + " MB, " + kept + " MB after a collection";
    }
}
