package org.carequay.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of a mail server on this machine, made with the JDK's keytool, and the file in which somebody trusts it. */
final class MailCertificate {
    private static final String SECRET = "changeit";
    private static final String TYPE = "PKCS12";
    /** The JVM reads it without the password. */
    private static final String READABLE = "JKS";

    private static final String ALIAS = "mail";

    private final KeyStore keys;

    private MailCertificate(KeyStore keys) {
        this.keys = keys;
    }

    static MailCertificate make() {
        try {
            Path folder = Files.createTempDirectory("mail-certificate");
            Path file = folder.resolve("keys.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=127.0.0.1",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            TYPE,
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            SECRET)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore keys = KeyStore.getInstance(TYPE);
            try (InputStream stored = Files.newInputStream(file)) {
                keys.load(stored, SECRET.toCharArray());
            }
            return new MailCertificate(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a server shows it with. */
    SSLContext context() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, SECRET.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Options of a JVM that trusts this certificate alone. */
    String trust() {
        try {
            KeyStore trusted = KeyStore.getInstance(READABLE);
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
            Path file = Files.createTempFile("trusted", ".jks");
            try (OutputStream stored = Files.newOutputStream(file)) {
                trusted.store(stored, SECRET.toCharArray());
            }
            return "-Djavax.net.ssl.trustStore=" + file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
