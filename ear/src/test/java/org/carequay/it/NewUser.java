package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody nobody else uses, invited by the administrator of a clinic. */
final class NewUser {
    static final String PASSWORD = "whales sing at night";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/(password\\.xhtml\\?t=[\\w-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    final String email;
    final String id;
    private final Api admin;

    private NewUser(Api admin, String email, String id) {
        this.admin = admin;
        this.email = email;
        this.id = id;
    }

    static NewUser invited(String clinic, String role) {
        return invited(RunningCareQuay.api(clinic, "admin"), role, unusedEmail());
    }

    static NewUser invited(Api admin, String role, String email) {
        JsonNode made = admin.post("/v1/users", Map.of("email", email, "name", "Zz Newcomer", "role", role))
                .expect(201)
                .body();
        assertThat(made.get("accepted").asBoolean()).isFalse();
        return new NewUser(admin, email, made.get("id").asText());
    }

    /** Invited, and the link was followed. */
    static NewUser ready(String clinic, String role) {
        NewUser user = invited(clinic, role);
        assertThat(user.choose(user.linkOfMail(1), PASSWORD)).contains("You can sign in now");
        return user;
    }

    static String unusedEmail() {
        return "zz-" + Clinic.letters(UUID.randomUUID()) + "@users.example";
    }

    /** The page, below the context, behind the link of that mail to them; the first is 1. */
    String linkOfMail(int number) {
        return linkOfMail(email, number);
    }

    static String linkOfMail(String email, int number) {
        List<MimeMessage> mails = Awaitility.await("mail " + number + " to a new user")
                .atMost(PATIENCE)
                .until(() -> RunningCareQuay.mailroom().mailTo(email), found -> found.size() >= number);
        Matcher link = LINK.matcher(Mailroom.text(mails.get(number - 1)));
        assertThat(link.find()).isTrue();
        return "/" + link.group(1);
    }

    /** Follows the link and types that password twice; answers with the page that comes. */
    String choose(String link, String password) {
        PageSession page = PageSession.anonymous(RunningCareQuay.server().baseUrl());
        return page.submit(link, "set", Map.of("set:password", password, "set:again", password, "set:save", "set:save"))
                .body();
    }

    PageSession signedIn() {
        return PageSession.signedIn(RunningCareQuay.server().baseUrl(), email, PASSWORD);
    }

    boolean canSignIn(String password) {
        PageSession.Answer answer =
                PageSession.anonymous(RunningCareQuay.server().baseUrl()).signIn(email, password);
        return answer.status() == 302 && !answer.location().contains("login.xhtml");
    }

    JsonNode seenByAdmin() {
        return admin.get("/v1/users/" + id).expect(200).body();
    }

    /** Does that to the account: {@code end}, {@code restore}, {@code sign-out}. */
    Api.Answer act(String act) {
        return admin.post("/v1/users/" + id + "/" + act, null).expect(200);
    }

    Api.Answer change(Map<String, Object> body) {
        return admin.put("/v1/users/" + id, body);
    }
}
