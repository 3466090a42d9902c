package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.carequay.server.CareQuayServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages and API sign people in by different mechanisms in one application, and which of them the server switches on is
 * settled while it deploys. So it is deployed several times, and each time both are tried. A job that a person stopped does not
 * come back with it.
 */
@ExtendWith(RunningCareQuay.class)
class RedeployIT {
    private static final int TIMES = 2;
    private static final String PAGE = "/app/patients/list.xhtml";
    private static final String RESOURCE = "/v1/patients";

    @Test
    void bothWaysToSignInWorkAfterEachDeployment() throws Exception {
        CareQuayServer server = RunningCareQuay.server();
        byPage(server.baseUrl(), "first deployment");
        byToken(server.baseUrl() + "/api", "first deployment");
        String stopped = stoppedByAPerson();
        for (int i = 1; i <= TIMES; i++) {
            server.redeploy();
            byPage(server.baseUrl(), "redeployment " + i);
            byToken(server.baseUrl() + "/api", "redeployment " + i);
        }
        assertThat(RunningCareQuay.db()
                        .one("select count(*) from job_execution where jobparameters like '%' || ? || '%'", stopped))
                .isEqualTo("1");
        assertThat(RunningCareQuay.db().one("select state from job_run where id = ?::uuid", stopped))
                .isEqualTo("STOPPED");
    }

    private static String stoppedByAPerson() throws SQLException {
        Clinic harbor = new Clinic("harbor");
        try (HeldScan scan = new HeldScan(harbor)) {
            String run =
                    harbor.admin.post(HeldScan.RUNS, HeldScan.SCAN).expect(202).text("id");
            long version = scan.until(run, "RUNNING").path("version").asLong();
            harbor.admin
                    .post(HeldScan.RUNS + "/" + run + "/stop", Map.of("version", version))
                    .expect(200);
            scan.letGo();
            scan.until(run, "STOPPED");
            return run;
        }
    }

    private static void byPage(String base, String when) {
        PageSession nobody = PageSession.anonymous(base);
        PageSession.Answer refused = nobody.get(PAGE);
        assertThat(refused.status()).as(when).isEqualTo(302);
        assertThat(refused.location()).as(when).contains("/login.xhtml");
        assertThat(PageSession.signedIn(base, "frontdesk@eastside.example", RunningCareQuay.PASSWORD)
                        .get(PAGE)
                        .status())
                .as(when)
                .isEqualTo(200);
    }

    private static void byToken(String base, String when) {
        Api frontDesk = Api.signedIn(base, "eastside-frontdesk", RunningCareQuay.CLIENT_SECRET);
        assertThat(frontDesk.get(RESOURCE).status()).as(when).isEqualTo(200);
        assertThat(frontDesk.withToken(frontDesk.token() + "x").get(RESOURCE).status())
                .as(when)
                .isEqualTo(401);
        assertThat(Api.anonymous(base).get(RESOURCE).status()).as(when).isEqualTo(401);
    }
}
