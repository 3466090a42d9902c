package org.carequay.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.Kept;
import org.carequay.vault.VaultBytes;
import org.carequay.vault.internal.ClinicKeys.ClinicKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreIntakeTest {
    private static final String CANARY = "Zzyzx-canary-of-a-patient";
    private static final UUID CLINIC = UUID.randomUUID();

    @TempDir
    private Path folder;

    private final Aead aead = Envelope.clinicKey(Envelope.newClinicKey());
    private ObjectStore store;

    @BeforeEach
    void open() {
        store = new FileStore(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 5000, 1 << 20, (1 << 20) + 1, 3_500_000})
    void givesBackWhatItTook(int length) throws IOException {
        byte[] bytes = bytes(length);
        for (boolean large : new boolean[] {false, true}) {
            StoreIntake intake = intake(UUID.randomUUID(), large);
            Kept kept = intake.take(new ByteArrayInputStream(bytes));
            assertThat(kept.bytes()).isEqualTo(length);
            assertThat(intake.taken().all()).isEqualTo(bytes);
            assertThat(intake.taken().sha256()).isEqualTo(kept.sha256());
        }
    }

    @Test
    void theStoreNeverHoldsThePlainText() throws IOException {
        byte[] bytes = CANARY.repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        intake(UUID.randomUUID(), true).take(new ByteArrayInputStream(bytes));
        intake(UUID.randomUUID(), false).take(new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.US_ASCII)));
        assertThat(files()).hasSize(2).allSatisfy(file -> assertThat(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(CANARY.substring(0, 8)));
    }

    /** Every byte would take long for a long object; the first, the last and some between are enough for each segment. */
    @Test
    void aFlippedBitAnywhereIsFound() throws IOException {
        StoreIntake intake = intake(UUID.randomUUID(), false);
        intake.take(new ByteArrayInputStream(bytes(9_000)));
        Path file = files().get(0);
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(20261127);
        List<Integer> places = new ArrayList<>(List.of(0, sound.length - 1));
        for (int i = 0; i < 200; i++) {
            places.add(random.nextInt(sound.length));
        }
        for (int place : places) {
            byte[] changed = sound.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            damaged(intake.taken());
        }
        Files.write(file, sound);
        intake.taken().check();
    }

    @Test
    void aCutTailIsFound() throws IOException {
        StoreIntake intake = intake(UUID.randomUUID(), false);
        intake.take(new ByteArrayInputStream(bytes(9_000)));
        Path file = files().get(0);
        byte[] sound = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 40, 4096, 8192, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, length));
            damaged(intake.taken());
        }
    }

    @Test
    void twoObjectsCannotChangePlaces() throws IOException {
        StoreIntake first = intake(UUID.randomUUID(), false);
        first.take(new ByteArrayInputStream(bytes(5_000)));
        Path a = files().get(0);
        StoreIntake second = intake(UUID.randomUUID(), false);
        second.take(new ByteArrayInputStream(bytes(5_000)));
        Path b = files().stream().filter(file -> !file.equals(a)).findFirst().orElseThrow();
        byte[] kept = Files.readAllBytes(a);
        Files.write(a, Files.readAllBytes(b));
        Files.write(b, kept);
        damaged(first.taken());
        damaged(second.taken());
    }

    @Test
    void aKeyWorksOnlyForItsOwnObject() throws IOException {
        StoreIntake intake = intake(UUID.randomUUID(), false);
        intake.take(new ByteArrayInputStream(bytes(100)));
        byte[] other = Envelope.ofObject(CLINIC, UUID.randomUUID());
        assertThatThrownBy(() -> Envelope.unwrap(intake.wrapped(), aead, other))
                .isInstanceOf(IllegalStateException.class);
        byte[] otherClinic = Envelope.ofObject(UUID.randomUUID(), intake.id());
        assertThatThrownBy(() -> Envelope.unwrap(intake.wrapped(), aead, otherClinic))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMissingObjectIsNamed() throws IOException {
        StoreIntake intake = intake(UUID.randomUUID(), false);
        intake.take(new ByteArrayInputStream(bytes(100)));
        Files.delete(files().get(0));
        assertThatThrownBy(() -> intake.taken().check()).hasMessage("document-missing");
    }

    @Test
    void aSenderWhoIsCutOffLeavesNothing() {
        InputStream cut = new InputStream() {
            private int left = 2_000_000;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("connection reset");
            }
        };
        StoreIntake intake = intake(UUID.randomUUID(), true);
        assertThatThrownBy(() -> intake.take(cut))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        intake.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsClosedWithoutBeingKeptIsGone() throws IOException {
        try (StoreIntake intake = intake(UUID.randomUUID(), true)) {
            intake.take(new ByteArrayInputStream(bytes(10)));
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
    }

    /** Where the store breaks. */
    enum Step {
        BEGIN,
        FIRST_WRITE,
        LATER_WRITE,
        COMMIT
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStoreThatBreaksLeavesNothing(Step at) {
        store = new Breaking(new FileStore(folder), at, "No space left on device");
        try (StoreIntake intake = intake(UUID.randomUUID(), true)) {
            assertThatThrownBy(() -> intake.take(new ByteArrayInputStream(bytes(5_000_000))))
                    .isInstanceOf(DomainRefusal.class)
                    .hasMessage("store-full");
        }
        assertThat(files()).isEmpty();
        store = new Breaking(new FileStore(folder), at, "Input/output error");
        try (StoreIntake intake = intake(UUID.randomUUID(), true)) {
            assertThatThrownBy(() -> intake.take(new ByteArrayInputStream(bytes(5_000_000))))
                    .hasMessage("store-down");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void listsWhatIsOld() throws IOException {
        intake(UUID.randomUUID(), false).take(new ByteArrayInputStream(bytes(10)));
        List<String> found = new ArrayList<>();
        store.list(CLINIC.toString(), Instant.now().minusSeconds(60), found::add);
        assertThat(found).isEmpty();
        store.list(CLINIC.toString(), Instant.now().plusSeconds(60), found::add);
        assertThat(found).hasSize(1);
        store.delete(found.get(0));
        assertThat(files()).isEmpty();
    }

    @Test
    void saysWhetherItCanBeWritten() throws IOException {
        assertThat(store.isReady()).isTrue();
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new FileStore(inTheWay.resolve("below")).isReady())
                .isInstanceOf(IOException.class);
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        assertThatThrownBy(() -> store.read("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private StoreIntake intake(UUID id, boolean large) {
        return new StoreIntake(CLINIC, id, new ClinicKey(UUID.randomUUID(), aead), store, large);
    }

    private static void damaged(VaultBytes bytes) {
        assertThatThrownBy(bytes::check).isInstanceOf(DomainRefusal.class).hasMessage("document-damaged");
        assertThatThrownBy(bytes::all).hasMessage("document-damaged");
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** A store that breaks at a step. */
    private record Breaking(ObjectStore sound, Step at, String how) implements ObjectStore {
        @Override
        public String kind() {
            return sound.kind();
        }

        @Override
        public boolean isReady() throws IOException {
            return sound.isReady();
        }

        @Override
        public Writing write(String name) throws IOException {
            breaks(Step.BEGIN);
            Writing writing = sound.write(name);
            return new Writing() {
                private long written;

                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    breaks(Step.FIRST_WRITE);
                    if (written > 2_000_000) {
                        breaks(Step.LATER_WRITE);
                    }
                    writing.write(bytes, offset, length);
                    written += length;
                }

                @Override
                void commit() throws IOException {
                    breaks(Step.COMMIT);
                    writing.commit();
                }

                @Override
                public void close() throws IOException {
                    writing.close();
                }
            };
        }

        private void breaks(Step step) throws IOException {
            if (step == at) {
                throw new IOException(how);
            }
        }

        @Override
        public InputStream read(String name) throws IOException {
            return sound.read(name);
        }

        @Override
        public void delete(String name) throws IOException {
            sound.delete(name);
        }

        @Override
        public void list(String clinic, Instant before, Consumer<String> each) throws IOException {
            sound.list(clinic, before, each);
        }
    }
}
