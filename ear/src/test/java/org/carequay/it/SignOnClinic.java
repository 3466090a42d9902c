package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A clinic of its own whose staff sign in by a provider: mock-oauth2-server, which speaks OpenID Connect over a socket. */
final class SignOnClinic implements AutoCloseable {
    static final String ISSUER = "zz";
    static final String CLIENT = "carequay-zz";
    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();
    private final HttpClient http = HttpClient.newHttpClient();
    final String id = UUID.randomUUID().toString();
    final String code = "zz-" + id.substring(0, 8);
    final String domain = code + ".example";
    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final NewUser admin = NewUser.ready("eastside", "BILLER");

    SignOnClinic() throws SQLException {
        provider.start();
        db.updateUnseen(
                "insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address) select ?::uuid, ?,"
                        + " 'Zz ' || ?, legal_name, tin, phone, zone, locale, address from clinic where code = 'eastside'",
                id,
                code,
                code);
        db.updateUnseen(
                "update account set active = false where id = ?::uuid; insert into account (clinic_id, id, login_id, person_name,"
                        + " role) select ?::uuid, ?::uuid, login_id, 'Zz Owner', 'CLINIC_ADMIN' from account where id = ?::uuid",
                admin.id,
                id,
                UUID.randomUUID().toString(),
                admin.id);
    }

    String issuer() {
        return provider.issuerUrl(ISSUER).toString();
    }

    /** Somebody of the clinic, who also has a password. @return the account */
    String person(String email, String role) throws SQLException {
        String account = UUID.randomUUID().toString();
        String login = UUID.randomUUID().toString();
        db.updateUnseen(
                "insert into login (id, email, password_hash) select ?::uuid, ?::citext, password_hash from login where email = ?::citext;"
                        + " insert into account (clinic_id, id, login_id, person_name, role) values (?::uuid, ?::uuid, ?::uuid,"
                        + " 'Zz Person', ?)",
                login,
                email,
                admin.email,
                id,
                account,
                login,
                role);
        return account;
    }

    String email() {
        return Clinic.letters(UUID.randomUUID()) + "@" + domain;
    }

    PageSession adminSession() {
        return admin.signedIn();
    }

    /** Sets it up by the page; fields replace the usual ones, null leaves one out. */
    PageSession.Answer setUp(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "signon:enabled",
                "on",
                "signon:label",
                "Zz Hospital",
                "signon:issuer",
                issuer(),
                "signon:clientId",
                CLIENT,
                "signon:secret",
                "kept-by-nobody",
                "signon:domains",
                domain,
                "signon:password",
                NewUser.PASSWORD,
                "signon:save",
                "signon:save"));
        changed.forEach((name, value) -> {
            if (value == null) {
                fields.remove("signon:" + name);
            } else {
                fields.put("signon:" + name, value);
            }
        });
        return adminSession().submit("/app/admin/sign-on.xhtml", "signon", fields);
    }

    SignOnClinic isSetUp(Map<String, String> changed) {
        assertThat(setUp(changed).body()).contains("The provider is saved");
        return this;
    }

    /** Goes to the provider and comes back to the address that the provider names. */
    String atProvider(PageSession browser, Says says) {
        PageSession.Answer left = browser.get("/sso/start/" + code);
        assertThat(left.location())
                .startsWith(provider.authorizationEndpointUrl(ISSUER).toString());
        return inside(redirect(left.location(), says));
    }

    /** What the provider says when it is asked for the tokens. */
    record Says(String subject, Map<String, Object> claims, long seconds) {
        static Says of(String subject, Map<String, Object> claims) {
            return new Says(subject, claims, 120);
        }
    }

    static Map<String, Object> verified(String email) {
        return Map.of("email", email, "email_verified", true, "name", "Zz Named");
    }

    /** Where the browser ends, below the context, that leaves for the provider and comes back. */
    String signIn(PageSession browser, Says says) {
        return inside(browser.get(atProvider(browser, says)).location());
    }

    String signIn(Says says) {
        return signIn(PageSession.anonymous(base), says);
    }

    String inside(String address) {
        return address.replaceFirst("^" + base, "").replaceFirst("^/carequay(?=/)", "");
    }

    /** The events of the clinic's trail with that act, as their {@code after} says it. */
    List<String> told(String action) throws SQLException {
        return db.strings(
                "select after::text from audit_event where clinic_id = ?::uuid and action = ? order by at", id, action);
    }

    private String redirect(String address, Says says) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER, says.subject(), "JWT", List.of(CLIENT), says.claims(), says.seconds()));
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        provider.shutdown();
    }
}
