package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carequay.billing.Disbursements.FeeOf;
import org.carequay.billing.Disbursements.Input;
import org.carequay.billing.Disbursements.Item;
import org.carequay.billing.Disbursements.Result;
import org.carequay.billing.Disbursements.Share;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** Every cent of a settlement goes somewhere, and nobody gets more than they claim. */
class DisbursementProperties {
    private static Item item(long cents) {
        return new Item("x", new Money(BigDecimal.valueOf(cents, 2)), null);
    }

    private static List<Item> items(List<Integer> cents) {
        return cents.stream().map(each -> item(each)).toList();
    }

    @Property
    void everyCentGoesSomewhere(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 500_000, max = 90_000_000) Integer> sources,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 60_000) Integer> costs,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 30_000_000) Integer> liens,
            @ForAll @IntRange(max = 4500) int fee,
            @ForAll @IntRange(max = 5000) int client,
            @ForAll FeeOf feeOf) {
        Result result = Disbursement.of(new Input(
                items(sources),
                items(costs),
                BigDecimal.valueOf(fee, 2),
                feeOf,
                BigDecimal.valueOf(client, 2),
                items(liens),
                null));

        assertThat(result.costs().plus(result.fee()).plus(result.paidToLiens()).plus(result.netToClient()))
                .isEqualTo(result.gross());
        assertThat(Money.sum(result.shares().stream().map(Share::paid).toList()))
                .isEqualTo(result.paidToLiens());
        assertThat(result.paidToLiens()).isEqualTo(result.proRata() ? result.forLiens() : result.claimed());
        assertThat(result.shares()).allSatisfy(share -> {
            assertThat(share.paid().isNegative()).isFalse();
            assertThat(share.reduction().isNegative()).isFalse();
            assertThat(share.paid().plus(share.reduction()))
                    .isEqualTo(share.lien().amount());
        });
        assertThat(result.netToClient().isNegative()).isFalse();
    }

    /** Gross 100,000; costs 4,000; a third of the gross; liens of 30,000, 20,000 and 20,000 share 32,670. */
    @Example
    void liensThatAreTooMuchShareInProportion() {
        Result result = Disbursement.of(new Input(
                List.of(item(10_000_000)),
                List.of(item(400_000)),
                new BigDecimal("33.33"),
                FeeOf.GROSS,
                new BigDecimal("30"),
                List.of(item(3_000_000), item(2_000_000), item(2_000_000)),
                null));

        assertThat(result.forLiens()).isEqualTo(Money.of("32670.00"));
        assertThat(result.shares())
                .extracting(Share::paid)
                .containsExactly(Money.of("14001.43"), Money.of("9334.29"), Money.of("9334.28"));
        assertThat(result.netToClient()).isEqualTo(Money.of("30000.00"));
    }

    @Example
    void whatMakesNoSenseIsNamed() {
        Input wrong = new Input(
                List.of(item(-1)),
                List.of(),
                new BigDecimal("101"),
                null,
                null,
                List.of(new Item("", null, null)),
                null);
        assertThatThrownBy(() -> Disbursement.of(wrong))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(org.carequay.shared.Violation::field)
                        .contains("sources[0].amount", "feePercent", "feeOf", "clientPercent", "liens[0].label"));
        assertThatThrownBy(() -> Disbursement.of(new Input(
                        List.of(item(100)),
                        List.of(item(90)),
                        new BigDecimal("33"),
                        FeeOf.GROSS,
                        BigDecimal.ZERO,
                        List.of(),
                        null)))
                .isInstanceOf(InvalidInput.class);
    }
}
