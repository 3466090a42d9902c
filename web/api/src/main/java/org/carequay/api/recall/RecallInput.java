package org.carequay.api.recall;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody is to come back on a day that no rule says; {@code case} where the kind is one of cases. */
public record RecallInput(
        UUID patient, UUID type, @JsonbProperty("case") UUID caseFile, LocalDate dueOn, String note) {}
