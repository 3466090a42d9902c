package org.carequay.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What the server keeps of a clinic's audit chain outside the database. */
final class Anchors {
    private final Path file;

    Anchors(String clinic) throws SQLException {
        String id = RunningCareQuay.db().one("select id from clinic where code = ?", clinic);
        file = RunningCareQuay.server()
                .documents()
                .resolveSibling("wildfly")
                .resolve("data/audit-anchor")
                .resolve(id + ".anchor");
    }

    List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As if it had been written by somebody else, without an end of the last line. */
    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void write(List<String> lines) {
        write(String.join("", lines.stream().map(line -> line + "\n").toList()));
    }

    /** After a test has put the chain right again that it broke from there on. */
    void forgetFrom(long position) {
        write(lines().stream()
                .filter(line -> line.matches("\\d+ [0-9a-f]+") && Long.parseLong(line.split(" ")[0]) < position)
                .toList());
    }
}
