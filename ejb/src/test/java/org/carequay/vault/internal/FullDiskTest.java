package org.carequay.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.internal.ClinicKeys.ClinicKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of four megabytes that gets really full; skipped, by name, where nobody may mount one. */
class FullDiskTest {
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path small;

    @BeforeEach
    void mount() throws Exception {
        small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "none", small.toString()),
                "may not mount a file system here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", small.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private StoreIntake intake() {
        ClinicKey key = new ClinicKey(UUID.randomUUID(), Envelope.clinicKey(Envelope.newClinicKey()));
        return new StoreIntake(UUID.randomUUID(), UUID.randomUUID(), key, new FileStore(small), true);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(small)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void leavesNothingHalfAndGoesOnOnceThereIsRoom() throws IOException {
        assertThatThrownBy(() -> intake().take(new ByteArrayInputStream(bytes(8 * MEGABYTE))))
                .isInstanceOf(DomainRefusal.class)
                .hasMessage("store-full");
        assertThat(files()).isEmpty();
        assertThat(new FileStore(small).isReady()).as("health goes down").isFalse();

        StoreIntake kept = intake();
        byte[] content = bytes(MEGABYTE);
        kept.take(new ByteArrayInputStream(content));
        assertThatThrownBy(() -> intake().take(new ByteArrayInputStream(bytes(4 * MEGABYTE))))
                .hasMessage("store-full");
        assertThat(files()).as("what was there stays").hasSize(1);
        assertThat(kept.taken().all()).isEqualTo(content);
    }
}
