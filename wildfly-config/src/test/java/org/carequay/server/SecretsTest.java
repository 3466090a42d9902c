package org.carequay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void secretsAreMadeOnceAndKept() throws Exception {
        Secrets first = new Secrets(folder.resolve("secrets"));
        String password = first.password("tls");
        String key = first.key("link");
        String pem = Files.readString(first.privateKey());

        Secrets second = new Secrets(folder.resolve("secrets"));
        assertThat(second.password("tls")).isEqualTo(password);
        assertThat(second.key("link")).isEqualTo(key);
        assertThat(Files.readString(second.privateKey())).isEqualTo(pem);
        assertThat(second.password("other")).isNotEqualTo(password);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void signingKeyIsRsaOf2048BitsInPkcs8() throws Exception {
        String pem = Files.readString(new Secrets(folder.resolve("secrets")).privateKey());
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.privateKey())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }
}
