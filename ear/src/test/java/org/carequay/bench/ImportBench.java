package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.carequay.it.Api;
import org.carequay.it.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import through the job: rows read, checked by the rules of registration, registered, indexed for search and audited. */
@ExtendWith(MeasuredCareQuay.class)
class ImportBench {
    private static final int ROWS = Integer.getInteger("carequay.bench.rows", 40_000);
    private static final int WARM_UP = ROWS / 4;
    private static final String[] SYLLABLES = {"ba", "ne", "ri", "to", "lu", "ka", "me", "si", "do", "fu", "ga", "ve"};

    @Test
    void rowsPerSecond() throws Exception {
        Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
        run(desk, file(WARM_UP, 1), true);
        run(desk, file(WARM_UP, 2), false);
        MeasuredCareQuay.HEAP.begin();
        tell("Import, checked only", run(desk, file(ROWS, 3), true), "");
        tell("Import, registered and audited", run(desk, file(ROWS, 3), false), "≥ 2,000 rows/s");
        tell("The same file again", run(desk, file(ROWS, 3), false), "");
        MeasuredCareQuay.figures().alone("Import, heap at most", MeasuredCareQuay.HEAP.peak(), "bounded");
    }

    private static void tell(String what, double rate, String aim) throws Exception {
        String title = String.format(Locale.ROOT, "%s, %,d rows", what, ROWS);
        MeasuredCareQuay.figures().alone(title, String.format(Locale.ROOT, "%,.0f rows/s", rate), aim);
    }

    /** Rows in a second, from the job's start to its end. */
    private static double run(Api desk, byte[] file, boolean dry) throws Exception {
        Api.Answer accepted = ImportFile.send(desk, dry, file, null).expect(202);
        long begin = System.nanoTime();
        JsonNode job = ImportFile.ended(desk, accepted);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (job.path("rejectedRows").asInt() > 0
                || !"FINISHED".equals(job.path("state").asText())) {
            throw new AssertionError("the import did not end well: " + job.path("state") + " " + job.path("rejected"));
        }
        return job.path("read").asInt() / seconds;
    }

    /** People with phone, e-mail, address and social security number; always the same ones for a seed. */
    private static byte[] file(int rows, long seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder("Last,First,DOB,Sex,Mobile,Email,Address,City,State,Zip,SSN\n");
        for (int i = 0; i < rows; i++) {
            String last = name(chance);
            text.append(last).append(',').append(name(chance)).append(',');
            text.append(LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(33_000)))
                    .append(',');
            text.append(chance.nextBoolean() ? "F" : "M").append(",212");
            text.append(String.format(Locale.ROOT, "%07d", 2_000_000 + chance.nextInt(7_999_999)));
            text.append(',').append(last).append(i).append("@bench.example,").append(1 + chance.nextInt(999));
            text.append(" Main St,Queens,NY,11101,");
            int number = 1 + chance.nextInt(998);
            text.append(number == 666 ? 665 : number < 100 ? number + 100 : number);
            text.append(String.format(Locale.ROOT, "-%02d-%04d\n", 1 + chance.nextInt(99), 1 + chance.nextInt(9_999)));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(Random chance) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3 + chance.nextInt(2); i++) {
            name.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
