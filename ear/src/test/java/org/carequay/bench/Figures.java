package org.carequay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run measured, each figure beside the floor it is compared with. */
final class Figures {
    private static final System.Logger LOG = System.getLogger(Figures.class.getName());
    private final Path file;
    private final List<String> lines = new ArrayList<>(
            List.of("| Measured | CareQuay | Floor | CareQuay ÷ floor | Aim |", "| --- | ---: | ---: | ---: | --- |"));

    Figures(Path file) {
        this.file = file;
    }

    synchronized void compare(String what, String unit, double measured, double floor, String aim) throws IOException {
        add(String.format(
                Locale.ROOT,
                "| %s | %s %s | %s %s | %.2f | %s |",
                what,
                shown(measured),
                unit,
                shown(floor),
                unit,
                measured / floor,
                aim));
    }

    synchronized void alone(String what, String measured, String aim) throws IOException {
        add("| " + what + " | " + measured + " | – | – | " + aim + " |");
    }

    /** The file has every figure from the moment it is known, so that a run that breaks off keeps the ones before. */
    private void add(String line) throws IOException {
        lines.add(line);
        Files.createDirectories(file.getParent());
        Files.writeString(file, table());
    }

    /** Puts the table into the output of the build. */
    synchronized void tell() {
        LOG.log(System.Logger.Level.INFO, "\n{0}", table());
    }

    private String table() {
        return String.join("\n", lines) + "\n";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
