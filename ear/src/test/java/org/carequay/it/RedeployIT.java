package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.carequay.server.CareQuayServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages and API sign people in by different mechanisms in one application, and which of them the server switches on is
 * settled while it deploys. So it is deployed several times, and each time both are tried.
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
        for (int i = 1; i <= TIMES; i++) {
            server.redeploy();
            byPage(server.baseUrl(), "redeployment " + i);
            byToken(server.baseUrl() + "/api", "redeployment " + i);
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
