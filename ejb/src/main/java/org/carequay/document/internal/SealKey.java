package org.carequay.document.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carequay.shared.DomainRefusal;

/** A private key with the certificates that say whose it is, its own first. */
record SealKey(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "seal";
    private static final int BITS = 3072;
    private static final int FEWEST_BITS = 2048;
    private static final int YEARS_IN_DAYS = 3650;

    /** A new one that nobody else vouches for. */
    static SealKey selfSigned(String clinic, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            var name = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.O, clinic)
                    .addRDN(BCStyle.CN, clinic + " – document seal")
                    .build();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(127, new SecureRandom()),
                    Date.from(now.minus(1, ChronoUnit.HOURS)),
                    Date.from(now.plus(YEARS_IN_DAYS, ChronoUnit.DAYS)),
                    name,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new SealKey(pair.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws DomainRefusal {@code seal-unreadable}, {@code seal-unfit} */
    static SealKey read(byte[] keyStore, char[] password, Instant now) {
        SealKey read = read(keyStore, password);
        X509Certificate certificate = read.certificate();
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateException notNow) {
            throw new DomainRefusal("seal-unfit");
        }
        boolean[] usage = certificate.getKeyUsage();
        boolean signs = usage == null || usage[0] || usage[1];
        boolean strong = read.key() instanceof RSAKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS;
        if (!signs || !strong) {
            throw new DomainRefusal("seal-unfit");
        }
        return read;
    }

    private static SealKey read(byte[] keyStore, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(keyStore), password);
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (store.getKey(alias, password) instanceof PrivateKey key && chain != null && chain.length > 0) {
                    return new SealKey(
                            key,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new DomainRefusal("seal-unreadable");
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new DomainRefusal("seal-unreadable");
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** SHA-256 of the certificate, in hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As PKCS#12. Its password keeps nothing secret: it goes into the vault. */
    byte[] keyStore() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, ALIAS.toCharArray(), chain.toArray(Certificate[]::new));
            store.store(bytes, ALIAS.toCharArray());
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What {@link #keyStore} wrote. */
    static SealKey ofVault(byte[] keyStore) {
        return read(keyStore, ALIAS.toCharArray());
    }
}
