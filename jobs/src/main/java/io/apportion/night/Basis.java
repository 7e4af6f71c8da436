package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.export.Shapes;
import io.apportion.fingerprint.Fingerprint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything besides the files of a month that its numbers depend on. Same basis and same files give the same numbers, so
 * there is nothing to do.
 *
 * @param rulesVersion hash over the ownership rules
 * @param pricesVersion hash over price card and match rules
 * @param codeVersion version of Apportion
 * @param currency currency of the configuration
 * @param shapes which source is read as which shape
 * @param userKey hash over the key of user pseudonyms; null without a key
 * @param optionalInputs files of the optional inputs but the exchange rates
 * @param rates hash over the exchange rates to the currency by the month of their day; empty without that input
 */
record Basis(
        String rulesVersion,
        String pricesVersion,
        String codeVersion,
        String currency,
        Shapes shapes,
        String userKey,
        List<InputFile> optionalInputs,
        Optional<SortedMap<String, String>> rates) {

    /** Hash over what a month is made from, how far its sources have come included: days become final by that. */
    String fingerprint(
            String month, LocalDate runDate, Collection<InputFile> files, Collection<SourceProgress> progress) {
        Fingerprint.Builder fingerprint = Fingerprint.builder()
                .add("rules", rulesVersion)
                .add("prices", pricesVersion)
                .add("code", codeVersion)
                .add("currency", currency)
                .add("user_key", userKey)
                .add("month", month)
                .add("until", lastCountedDay(month, runDate).toString());
        optionalInputs.forEach(file -> add(fingerprint, file));
        rates.ifPresent(all -> fingerprint.add("rates", ratesUntil(month, all)));
        files.stream()
                .sorted(Comparator.comparing(Basis::line))
                .forEach(file -> add(fingerprint, file).add("read_as", shapes.describe(file)));
        progress.forEach(source -> fingerprint.add("progress", source.line()));
        return fingerprint.hex();
    }

    /** Hash over everything, for the record of a run. */
    String fingerprint(LocalDate runDate, Collection<InputFile> files) {
        return fingerprint("all", runDate, files, List.of());
    }

    /** Later nights of a month that is over count nothing more. */
    private static LocalDate lastCountedDay(String month, LocalDate runDate) {
        if (month.equals("all")) {
            return runDate;
        }
        LocalDate end = YearMonth.parse(month).atEndOfMonth();
        return runDate.isBefore(end) ? runDate : end;
    }

    /** A month is converted with no rate of a later day, so tomorrow's rates leave it as it is. */
    private static List<String> ratesUntil(String month, SortedMap<String, String> rates) {
        return rates.entrySet().stream()
                .filter(rate -> month.equals("all") || rate.getKey().compareTo(month) <= 0)
                .map(rate -> rate.getKey() + "=" + rate.getValue())
                .toList();
    }

    private static Fingerprint.Builder add(Fingerprint.Builder fingerprint, InputFile file) {
        return fingerprint.add("file", line(file));
    }

    private static String line(InputFile file) {
        return String.join(
                "\n",
                file.kind().word(),
                file.source(),
                file.path(),
                Long.toString(file.sizeBytes()),
                file.modifiedAt().toString());
    }
}
