package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A super admin opens a clinic; its administrator sets it up and no other one. */
@ExtendWith(RunningCareQuay.class)
class ClinicSetupIT {
    private static final String SUPER = "super@carequay.example";
    private final Db db = RunningCareQuay.db();
    private final String base = RunningCareQuay.server().baseUrl();

    @Test
    void aClinicIsOpenedAndSetUpByItsAdministrator() throws SQLException {
        String code = "zz-" + Clinic.letters(UUID.randomUUID()).substring(0, 8);
        String email = NewUser.unusedEmail();
        PageSession root = PageSession.signedIn(base, SUPER, RunningCareQuay.PASSWORD);
        Map<String, String> opening = profile("clinic:", "Zz Opened " + code);
        opening.put("clinic:code", "Not A Code");
        opening.put("clinic:siteName", "Zz Main");
        opening.put("clinic:adminName", "Zz Olga Opener");
        opening.put("clinic:adminEmail", email);
        opening.put("clinic:password", RunningCareQuay.PASSWORD);
        opening.put("clinic:open", "clinic:open");
        assertThat(root.submit("/new-clinic.xhtml", "clinic", opening).body()).contains("Use small letters");
        opening.put("clinic:code", code);
        PageSession.Answer opened = root.submit("/new-clinic.xhtml", "clinic", opening);
        assertThat(opened.location())
                .as(opened.status() + " " + opened.body().replaceAll("(?s).*data-problems|</main>.*", ""))
                .contains("/choose-clinic.xhtml");
        assertThat(root.submit("/new-clinic.xhtml", "clinic", opening).body())
                .contains("There is a clinic with this code");
        String clinic = db.one("select id from clinic where code = ?", code);
        assertThat(db.one("select count(*) from site where clinic_id = ?::uuid", clinic))
                .isEqualTo("1");

        PageSession.anonymous(base)
                .submit(
                        NewUser.linkOfMail(email, 1),
                        "set",
                        Map.of(
                                "set:password", NewUser.PASSWORD,
                                "set:again", NewUser.PASSWORD,
                                "set:save", "set:save"));
        PageSession admin = PageSession.signedIn(base, email, NewUser.PASSWORD);
        assertThat(admin.get("/app/dashboard.xhtml").body()).contains("Zz Opened " + code);
        Map<String, String> changed = profile("profile:", "Zz Renamed " + code);
        changed.put("profile:tin", "123");
        changed.put("profile:password", NewUser.PASSWORD);
        changed.put("profile:save", "profile:save");
        assertThat(admin.submit("/app/admin/clinic.xhtml", "profile", changed).body())
                .contains("Write it like 12-3456789");
        changed.put("profile:tin", "98-7654321");
        changed.put("profile:zone", "America/Chicago");
        String before = db.one("select name || zone from clinic where code = 'eastside'");
        assertThat(admin.submit("/app/admin/clinic.xhtml", "profile", changed).body())
                .contains("The profile is saved");
        assertThat(db.one("select name || ' ' || zone || ' ' || tin from clinic where id = ?::uuid", clinic))
                .isEqualTo("Zz Renamed " + code + " America/Chicago 98-7654321");
        assertThat(db.one("select name || zone from clinic where code = 'eastside'"))
                .isEqualTo(before);
        assertThat(db.one(
                        "select count(*) from audit_event where clinic_id = ?::uuid and entity = 'clinic' and action = 'UPDATE'",
                        clinic))
                .isEqualTo("1");

        Map<String, String> site = new HashMap<>();
        site.put("sites:siteName", "Zz Annex");
        site.put("sites:siteLine", "2 Side St");
        site.put("sites:siteCity", "Chicago");
        site.put("sites:siteState", "IL");
        site.put("sites:siteZip", "60601");
        site.put("sites:saveSite", "sites:saveSite");
        admin.submit("/app/admin/clinic.xhtml", "sites", site);
        assertThat(admin.get("/app/admin/clinic.xhtml").body()).contains("Zz Annex", "2 Side St, Chicago, IL 60601");
    }

    @Test
    void theApplicationItselfChangesNoClinicPastTheFunction() throws SQLException {
        assertThat(db.one("select has_table_privilege('carequay_app', 'clinic', 'update')"))
                .isEqualTo("f");
    }

    private static Map<String, String> profile(String form, String name) {
        Map<String, String> fields = new HashMap<>();
        fields.put(form + "name", name);
        fields.put(form + "legalName", "Zz Opened, P.C.");
        fields.put(form + "tin", "12-3456789");
        fields.put(form + "phone", "+17185550199");
        fields.put(form + "zone", "America/New_York");
        fields.put(form + "locale", "en-US");
        fields.put(form + "line", "1 Main St");
        fields.put(form + "city", "Queens");
        fields.put(form + "state", "NY");
        fields.put(form + "zip", "11101");
        return fields;
    }
}
