package org.carequay.vault.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Objects as files below a folder: written beside, forced to the disk, then renamed, and the folder forced too. */
final class FileStore implements ObjectStore {
    static final String KIND = "FILE";
    /** Less is as good as full. */
    private static final long ROOM = 32L * 1024 * 1024;

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FileStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isReady() throws IOException {
        Files.createDirectories(folder);
        return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ROOM;
    }

    @Override
    public Writing write(String name) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        return new FileWriting(file);
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public void list(String clinic, Instant before, Consumer<String> each) throws IOException {
        Path below = file(clinic);
        if (!Files.isDirectory(below)) {
            return;
        }
        try (Stream<Path> files = Files.walk(below)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> older(file, before))
                    .forEach(file -> each.accept(name(file)));
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean older(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("not a name in the store");
        }
        return file;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /** Writes beside the file. */
    private final class FileWriting extends Writing {
        private final Path file;
        private final Path beside;
        private final FileChannel channel;
        private final OutputStream out;
        private boolean committed;

        FileWriting(Path file) throws IOException {
            this.file = file;
            this.beside = file.resolveSibling(file.getFileName() + UNFINISHED);
            this.channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int b) throws IOException {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) b}));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        void commit() throws IOException {
            channel.force(true);
            channel.close();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            committed = true;
            for (Path directory : List.of(file.getParent(), file.getParent().getParent())) {
                force(directory);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            if (!committed) {
                Files.deleteIfExists(beside);
            }
        }
    }
}
