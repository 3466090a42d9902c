package org.carequay.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the values of a report come to.
 *
 * @param hidden keys of elements and sections that are not shown; their values do not count
 * @param required keys of elements that are shown and have to be filled in
 * @param scores by key of a score that is shown
 * @param gaps what is missing for a signature, in the order of the report
 */
public record ReportState(Set<String> hidden, Set<String> required, Map<String, Score> scores, List<Gap> gaps) {}
