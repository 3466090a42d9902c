package org.carequay.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a server is told by its environment: where the database and the documents are, and every secret. */
record ServerEnvironment(Database database, Secrets secrets, Path documents, String baseUrl, int httpsPort) {

    Map<String, String> with(Map<String, String> further) {
        Map<String, String> variables = new HashMap<>();
        variables.put("CAREQUAY_DB_URL", database.jdbcUrl());
        variables.put("CAREQUAY_DB_USER", database.application().user());
        variables.put("CAREQUAY_DB_PASSWORD", database.application().password());
        variables.put("CAREQUAY_DB_OWNER_USER", database.owner().user());
        variables.put("CAREQUAY_DB_OWNER_PASSWORD", database.owner().password());
        variables.put("CAREQUAY_TLS_KEYSTORE", secrets.keyStore().toString());
        variables.put("CAREQUAY_TLS_KEYSTORE_PASSWORD", secrets.password("tls"));
        variables.put("CAREQUAY_JWT_PRIVATE_KEY", secrets.privateKey().toString());
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", secrets.publicKey().toUri().toString());
        variables.put("CAREQUAY_LINK_KEY", secrets.key("link"));
        variables.put("CAREQUAY_FIELD_KEY", secrets.key("field"));
        variables.put("CAREQUAY_DOCUMENT_KEY", secrets.key("document"));
        variables.put("CAREQUAY_DOCUMENT_DIR", documents.toString());
        variables.put("CAREQUAY_PUBLIC_URL", baseUrl);
        variables.put("CAREQUAY_HTTPS_PORT", Integer.toString(httpsPort));
        // On the loopback address without TLS a browser would not send a secure cookie back.
        variables.put("CAREQUAY_COOKIE_SECURE", "false");
        variables.putAll(further);
        return variables;
    }
}
