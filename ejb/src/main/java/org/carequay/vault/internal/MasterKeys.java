package org.carequay.vault.internal;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that wrap the clinics' keys: {@code CAREQUAY_DOCUMENT_KEY}, 32 bytes in Base64, and while it is being changed the
 * one before, {@code CAREQUAY_DOCUMENT_KEY_OLD}. A system property of the server ({@code carequay.document.key}), whose value
 * can come from a credential store, goes before the environment. Each is known by the first 16 hex digits of its SHA-256.
 */
@ApplicationScoped
public class MasterKeys {
    private static final int BYTES = 32;
    private static final int NAME = 16;

    private Map<String, Aead> keys;

    /** The name of the key that is in force. */
    String current() {
        return keys().keySet().iterator().next();
    }

    /** @throws IllegalStateException when the server has no such key */
    Aead key(String name) {
        Aead key = keys().get(name);
        if (key == null) {
            throw new IllegalStateException("The master key " + name + " that wraps a clinic's key is not set");
        }
        return key;
    }

    private synchronized Map<String, Aead> keys() {
        if (keys == null) {
            Map<String, Aead> read = new LinkedHashMap<>();
            byte[] inForce = configured("carequay.document.key", "CAREQUAY_DOCUMENT_KEY")
                    .orElseThrow(() -> new IllegalStateException("CAREQUAY_DOCUMENT_KEY is not set"));
            read.put(name(inForce), Envelope.master(inForce));
            configured("carequay.document.key.old", "CAREQUAY_DOCUMENT_KEY_OLD")
                    .ifPresent(old -> read.putIfAbsent(name(old), Envelope.master(old)));
            keys = read;
        }
        return keys;
    }

    private static Optional<byte[]> configured(String property, String variable) {
        String text = System.getProperty(property, System.getenv(variable));
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException(variable + " must hold 32 bytes");
        }
        return Optional.of(key);
    }

    private static String name(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, NAME);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
