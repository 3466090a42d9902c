package org.carequay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports the tail: files beyond the aim of 200 lines; beyond twice that, the build says split. */
class SizeTest {
    private static final int AIM = 200;
    private static final int LIMIT = 2 * AIM;

    private record Sized(Path file, long lines) {}

    @Test
    void noClassAndNoPageIsBeyondTwiceTheAim() {
        List<Sized> tail = Stream.of("ejb", "batch", "web", "wildfly-config", "ear")
                .map(Modules.root()::resolve)
                .flatMap(SizeTest::sources)
                .map(file -> new Sized(file, lines(file)))
                .filter(sized -> sized.lines() > AIM)
                .sorted(Comparator.comparingLong(Sized::lines).reversed())
                .toList();
        String report = "Files beyond " + AIM + " lines: " + tail.size();
        for (Sized sized : tail) {
            report += System.lineSeparator() + "  " + sized.lines() + " "
                    + Modules.root().relativize(sized.file());
        }
        java.util.logging.Logger.getLogger(SizeTest.class.getName()).info(report);
        assertThat(tail).filteredOn(sized -> sized.lines() > LIMIT).isEmpty();
    }

    private static Stream<Path> sources(Path module) {
        if (!Files.isDirectory(module)) {
            return Stream.empty();
        }
        try {
            return Files.walk(module).filter(SizeTest::isSource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.endsWith(".java") || name.endsWith(".xhtml")) && !name.contains("/target/");
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
