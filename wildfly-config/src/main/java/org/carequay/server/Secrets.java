package org.carequay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The secrets of one data folder: made once, by chance, and kept in files that only their owner can read. For demo and
 * tests; a production server gets its secrets from its environment or a credential store.
 */
final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;
    private static final int RSA_BITS = 2048;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
        if (!Files.exists(privateKey()) || !Files.exists(publicKey())) {
            generateKeyPair();
        }
    }

    /** A password of this name, made when it is first asked for. */
    String password(String name) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return kept(name + ".password", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A key of 32 bytes in Base64, made when it is first asked for. */
    String key(String name) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return kept(name + ".key", Base64.getEncoder().encodeToString(bytes));
    }

    /** Signs the API's tokens: PKCS#8 in PEM. */
    Path privateKey() {
        return folder.resolve("jwt-private.pem");
    }

    /** Verifies the API's tokens. */
    Path publicKey() {
        return folder.resolve("jwt-public.pem");
    }

    Path keyStore() {
        return folder.resolve("tls.p12");
    }

    private void generateKeyPair() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random);
            KeyPair pair = generator.generateKeyPair();
            write(privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    private String kept(String name, String fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, fresh);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, onlyOwner(file, "rw-------"));
        Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static FileAttribute<?>[] onlyOwner(Path path, String rights) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
