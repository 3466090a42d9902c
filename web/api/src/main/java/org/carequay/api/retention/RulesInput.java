package org.carequay.api.retention;

import java.util.List;

/** Rules to be changed, as JSON. */
public record RulesInput(List<RuleInput> items) {}
