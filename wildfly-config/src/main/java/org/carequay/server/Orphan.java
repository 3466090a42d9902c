package org.carequay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier launcher started and could not end, because it was killed itself. It is known by its id and the
 * moment it started, so that no other process that got the same id later is ever touched.
 */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphan() {}

    /** Remembers a process in a file, for a later {@link #end(Path)}. */
    static void remember(ProcessHandle process, Path file) throws IOException {
        String started = process.info().startInstant().map(Instant::toString).orElse("");
        Files.writeString(file, process.pid() + "\n" + started + "\n");
    }

    /** Ends the remembered process if it still runs, and forgets it. */
    static void end(Path file) throws IOException {
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 2) {
                running(lines.get(0))
                        .filter(process -> started(process).equals(lines.get(1)))
                        .ifPresent(Orphan::end);
            }
            Files.delete(file);
        }
    }

    /** Ends the postmaster that still serves this data folder, and removes the lock file it left. */
    static void endPostmaster(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            List<String> lines = Files.readAllLines(lock);
            if (!lines.isEmpty()) {
                running(lines.get(0))
                        .filter(process -> isPostmaster(process, data))
                        .ifPresent(Orphan::end);
            }
            Files.deleteIfExists(lock);
        }
    }

    private static Optional<ProcessHandle> running(String pid) {
        return pid.strip().matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static boolean isPostmaster(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return postgres
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
