package org.carequay.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationNamesTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void eachIsOfItsFolderAndNoTwoHaveOneVersion() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().startsWith("V"))
                    .toList();
            assertThat(files).hasSizeGreaterThan(30).allSatisfy(file -> assertThat(
                            file.getFileName().toString())
                    .matches("V[0-9]{14}__" + file.getParent().getFileName() + "_[a-z0-9_]+\\.sql"));
            assertThat(files)
                    .extracting(file -> file.getFileName().toString().split("__")[0])
                    .doesNotHaveDuplicates();
        }
    }
}
