package org.carequay.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The pages and texts of this module as they lie in the source tree. */
final class PageSources {
    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path BUNDLES = Path.of("src/main/resources/org/carequay/ui");

    private PageSources() {}

    static List<Path> under(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pages a browser can ask for: nothing below WEB-INF. */
    static List<String> pages() {
        return under(WEBAPP, ".xhtml").stream()
                .map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.startsWith("WEB-INF/"))
                .map(name -> name.substring(0, name.length() - ".xhtml".length()))
                .toList();
    }

    static Properties properties(Path file) {
        Properties lines = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            lines.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
