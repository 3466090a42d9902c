package org.carequay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How often the matcher is right, without a server: on labelled sets of the Febrl generator, which are not part of this project
 * ({@code -Dcarequay.bench.matching=<folder of CSV files>}), and on made households. Blocks, weights and threshold are the ones
 * of the application.
 */
class MatcherBench {
    private static final System.Logger LOG = System.getLogger(MatcherBench.class.getName());
    private static final String FOLDER = System.getProperty("carequay.bench.matching", "");
    private static final int HOUSEHOLDS = 5_000;

    @Test
    void labelledSets() throws IOException {
        Assumptions.assumeFalse(
                FOLDER.isBlank(), "give the folder of labelled CSV files by -Dcarequay.bench.matching=<folder>");
        StringBuilder table = new StringBuilder(MatcherFigures.HEAD);
        for (Path file : csvFiles()) {
            for (boolean withNumber : List.of(true, false)) {
                LabelledRecords set = LabelledRecords.read(file, withNumber);
                table.append(MatcherFigures.of(set)
                        .line(set.name() + (withNumber ? ", with soc_sec_id" : ", without soc_sec_id")));
            }
        }
        tell("matcher-labelled.md", table.toString());
    }

    @Test
    void householdsWithTwins() throws IOException {
        MatcherFigures.of(Households.of(HOUSEHOLDS));
        MatcherFigures figures = MatcherFigures.of(Households.of(HOUSEHOLDS));
        tell(
                "matcher-households.md",
                MatcherFigures.HEAD
                        + figures.line(
                                HOUSEHOLDS + " households with twins, a twin mistyped; wrong: " + figures.wrong()));
        assertThat(figures.precision()).isGreaterThan(0.95);
    }

    private static List<Path> csvFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void tell(String name, String table) throws IOException {
        LOG.log(System.Logger.Level.INFO, "\n{0}", table);
        Path folder = Path.of("target", "bench");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), table);
    }
}
