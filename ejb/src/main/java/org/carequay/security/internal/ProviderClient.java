package org.carequay.security.internal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.carequay.shared.DomainRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks providers over the network: only where {@link ProviderAddress} allows, without following them elsewhere, for ten seconds and
 * half a megabyte at most.
 */
@ApplicationScoped
public class ProviderClient {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 524_288;
    private static final int OK = 200;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private HttpClient http;
    private ProviderAddress addresses;

    @PostConstruct
    void readEnvironment() {
        addresses = new ProviderAddress(System.getenv("CAREQUAY_SIGN_ON_HOSTS"));
        http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean allows(URI address) {
        return addresses.allows(address);
    }

    /** What the provider says of itself, under the very name that it was asked for. */
    OIDCProviderMetadata metadata(String issuer) {
        String text = get(URI.create(issuer.replaceAll("/+$", "") + DESCRIPTION));
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(text);
            if (!metadata.getIssuer().getValue().equals(issuer)
                    || metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw unavailable(null);
            }
            return metadata;
        } catch (ParseException wrong) {
            throw unavailable(wrong);
        }
    }

    JWKSet keys(OIDCProviderMetadata metadata) {
        try {
            return JWKSet.parse(get(metadata.getJWKSetURI()));
        } catch (java.text.ParseException wrong) {
            throw unavailable(wrong);
        }
    }

    TokenResponse token(TokenRequest request) {
        var asked = request.toHTTPRequest();
        HttpRequest.Builder sent =
                request(asked.getURI()).POST(HttpRequest.BodyPublishers.ofString(String.valueOf(asked.getBody())));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        HttpResponse<InputStream> got = send(sent.build());
        try {
            HTTPResponse answer = new HTTPResponse(got.statusCode());
            answer.setContentType(got.headers().firstValue("Content-Type").orElse("text/plain"));
            answer.setBody(text(got));
            return OIDCTokenResponseParser.parse(answer);
        } catch (ParseException wrong) {
            throw unavailable(wrong);
        }
    }

    private String get(URI address) {
        HttpResponse<InputStream> got =
                send(request(address).header("Accept", "application/json").GET().build());
        String text = text(got);
        if (got.statusCode() != OK) {
            throw unavailable(null);
        }
        return text;
    }

    private HttpRequest.Builder request(URI address) {
        if (!allows(address)) {
            throw unavailable(null);
        }
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw unavailable(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
    }

    private static String text(HttpResponse<InputStream> got) {
        try (InputStream body = got.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw unavailable(null);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private static DomainRefusal unavailable(Exception cause) {
        LOG.warn("Single sign-on: the provider does not answer as it should{}", cause == null ? "" : ": " + cause);
        return new DomainRefusal("sso-unavailable");
    }
}
