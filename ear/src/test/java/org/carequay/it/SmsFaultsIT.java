package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the SMS gateway does, no text is lost, and none holds up the others. */
@ExtendWith(RunningCareQuay.class)
class SmsFaultsIT {
    private final SmsGatewayStub sms = RunningCareQuay.mailroom().sms();

    /** It has three seconds here: CAREQUAY_SMS_SECONDS. */
    @Test
    void aGatewayThatTakesATextAndSaysNothingGetsItOnceMoreUnderTheSameNameWhileOthersGoOn() throws Exception {
        Told slow = new Told("SMS", "SMS");
        Told mailed = new Told("EMAIL", "EMAIL");
        Told texted = new Told("SMS", "SMS");
        sms.answer(slow.mobile, SmsGatewayStub.SAYS_NOTHING);
        String visit = slow.toldOf(66);
        mailed.toldOf(66);
        String other = texted.toldOf(66);

        mailed.until("SENT");
        slow.clinic.frontDesk.until(
                "/v1/messages?patient=" + slow.patient,
                found -> found.at("/items/0/problem").asText().equals("sms-slow")
                        && found.at("/items/0/attempts").asInt() == 1,
                Told.SOON);
        texted.day(other);
        texted.until("SENT");
        assertThat(texted.messages().get(0).get("attempts").asInt())
                .as("that another was slow costs no attempt")
                .isEqualTo(1);
        assertThat(sms.sentTo(texted.mobile)).hasSize(1);

        slow.day(visit);
        slow.until("SENT");
        assertThat(sms.sentTo(slow.mobile)).hasSize(2);
        assertThat(sms.sentTo(slow.mobile).stream()
                        .map(SmsGatewayStub.Sent::key)
                        .distinct())
                .as("by which the gateway knows it again")
                .hasSize(1);
    }

    @Test
    void twoTextsThatTheGatewayNamesAlikeAreBothSentAndHoldUpNobody() throws Exception {
        Told one = new Told("SMS", "SMS");
        Told two = new Told("SMS", "SMS");
        Told mailed = new Told("EMAIL", "EMAIL");
        sms.answer(one.mobile, SmsGatewayStub.NAMES_ALIKE);
        sms.answer(two.mobile, SmsGatewayStub.NAMES_ALIKE);

        one.toldOf(67);
        one.until("SENT");
        two.toldOf(67);
        two.until("SENT");
        mailed.toldOf(67);
        mailed.until("SENT");

        assertThat(sms.sentTo(two.mobile)).hasSize(1);
    }
}
