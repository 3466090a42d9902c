package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search for ICD-10-CM codes, the codes beside a code, and favourites, over HTTP. */
@ExtendWith(RunningCareQuay.class)
class CodesIT {
    private final Api physician = RunningCareQuay.api("eastside", "physician");
    private final Api other = RunningCareQuay.api("harbor", "physician");

    @Test
    void aCodeIsFoundAsItIsTyped() {
        for (String typed :
                List.of("S13.4XXA", "s134xxa", "whiplash", "ligaments sprain cerv", "sprian ligament cervcal")) {
            assertThat(found(physician, typed)).as(typed).contains("S13.4XXA");
        }
    }

    @Test
    void whatMeansNothingFindsNothing() {
        for (String typed : List.of("", "''='", "zqxjkvw", "& | !", "x".repeat(3000))) {
            assertThat(found(physician, typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aCharacterThatNoTextHoldsIsRefused() {
        assertThat(physician.get("/v1/codes/icd10?q=%00").status()).isEqualTo(422);
    }

    @Test
    void headingsAreShownWhenAskedForAndNeverBillable() {
        JsonNode items = search(physician, "S13.4", "&headings=true");
        assertThat(items.get(0).get("code").asText()).isEqualTo("S13.4");
        assertThat(items.get(0).get("billable").asBoolean()).isFalse();
        search(physician, "S13.4", "")
                .forEach(code -> assertThat(code.get("billable").asBoolean()).isTrue());
    }

    @Test
    void aCodeIsOnlyFoundForDaysOnWhichItIsInForce() {
        assertThat(search(physician, "S13.4XXA", "&on=2015-09-30")).isEmpty();
        assertThat(search(physician, "S13.4XXA", "&on=2016-01-01")).hasSize(1);
    }

    @Test
    void theFamilyOfACodeNamesSidesAndPartsOfTheTreatment() {
        JsonNode family = physician
                .get("/v1/codes/icd10/family?code=S46.011A")
                .expect(200)
                .body();
        assertThat(family.get("sides").findValuesAsText("mark")).containsExactly("right", "left", "unspecified");
        assertThat(family.get("encounters").findValuesAsText("mark")).containsExactly("A", "D", "S");
        physician.get("/v1/codes/icd10/family?code=NOPE").expect(404);
        physician.get("/v1/codes/icd10/family").expect(404);
    }

    @Test
    void aFavouriteComesFirstForItsOwnerAlone() {
        String code = "S13.9XXS";
        physician.put("/v1/codes/icd10/favourites", Map.of("code", code)).expect(200);
        physician.put("/v1/codes/icd10/favourites", Map.of("code", code)).expect(200);
        assertThat(found(physician, "sprain neck").get(0)).isEqualTo(code);
        assertThat(found(other, "sprain neck").get(0)).isNotEqualTo(code);
        assertThat(found(physician, "", "/favourites")).contains(code);
        assertThat(found(other, "", "/favourites")).doesNotContain(code);

        physician
                .send("DELETE", "/v1/codes/icd10/favourites?code=" + code, "application/json", new byte[0])
                .expect(200);
        assertThat(found(physician, "sprain neck").get(0)).isNotEqualTo(code);
    }

    @Test
    void aHeadingOrANonsenseIsNoFavourite() {
        assertThat(physician
                        .put("/v1/codes/icd10/favourites", Map.of("code", "S13.4"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("code-not-billable");
        physician.put("/v1/codes/icd10/favourites", Map.of("code", "NOPE")).expect(404);
        physician.put("/v1/codes/icd10/favourites", Map.of()).expect(404);
    }

    private static List<String> found(Api client, String typed) {
        return found(client, typed, "");
    }

    private static List<String> found(Api client, String typed, String below) {
        return client.get("/v1/codes/icd10" + below + "?size=12&q=" + encoded(typed))
                .expect(200)
                .body()
                .get("items")
                .findValuesAsText("code");
    }

    private static JsonNode search(Api client, String typed, String more) {
        return client.get("/v1/codes/icd10?size=12&q=" + encoded(typed) + more)
                .expect(200)
                .body()
                .get("items");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
