package org.carequay.api.billing;

import java.time.LocalDate;
import org.carequay.shared.Money;

/** The day a statement run is as of, today without one; and who owes less gets none, as the clinic has set it without one. */
public record StatementRunInput(LocalDate asOf, Money minimum) {}
