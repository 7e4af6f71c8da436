package io.apportion.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A resource that runs a feature, tagged once and charged every day.
 *
 * @param kind such as {@code server}; decides what it uses
 */
record Machine(String kind, Resource resource) {
    private static final String AZURE_PROVIDERS = "/subscriptions/%s/resourceGroups/prod/providers/Microsoft.";
    private static final Set<String> DATA_TEAMS = Set.of("data-platform", "ml-platform");

    /** All machines of a cloud, by feature and kind. */
    static List<Machine> all(long seed, Cloud cloud) {
        return Feature.all().stream()
                .flatMap(feature -> Feature.KINDS.stream().flatMap(kind -> of(seed, feature, kind)))
                .filter(machine -> machine.resource().account().cloud() == cloud)
                .toList();
    }

    private static Stream<Machine> of(long seed, Feature feature, String kind) {
        return IntStream.rangeClosed(1, feature.fleet().get(kind))
                .mapToObj(number -> new Machine(kind, resource(seed, feature, kind, number)));
    }

    private static Resource resource(long seed, Feature feature, String kind, int number) {
        Account account = account(feature, kind);
        String name = feature.name() + "-" + kind.substring(kind.indexOf('_') + 1) + "-" + number;
        Draws draws = Draws.of(seed, "tags", kind, name);
        // The security account is owned as a whole, by inheritance: nobody tags there.
        return account == Account.AWS_SECURITY
                ? Resource.untagged(account, id(account, kind, name), name)
                : new Resource(account, id(account, kind, name), name, TagHabits.tags(draws, account.cloud(), feature));
    }

    private static Account account(Feature feature, String kind) {
        return switch (kind) {
            case "azure_vm", "azure_store" -> Account.AZURE_PROD;
            case "gcp_dataset" -> Account.GCP_ANALYTICS;
            case "gcp_pod" -> Account.GCP_WEB;
            default -> awsAccount(feature.team());
        };
    }

    private static Account awsAccount(String team) {
        if (team.equals("security")) {
            return Account.AWS_SECURITY;
        }
        return DATA_TEAMS.contains(team) ? Account.AWS_DATA : Account.AWS_PROD;
    }

    private static String id(Account account, String kind, String name) {
        String shape = switch (kind) {
            case "server" -> "arn:aws:ec2:us-east-1:%s:instance/%s";
            case "database" -> "arn:aws:rds:us-east-1:%s:db:%s";
            case "bucket" -> "arn:aws:s3:::larkfield-%s-%s";
            case "azure_vm" -> AZURE_PROVIDERS + "Compute/virtualMachines/%s";
            case "azure_store" -> AZURE_PROVIDERS + "Storage/storageAccounts/%s";
            case "gcp_dataset" -> "//bigquery.googleapis.com/projects/%s/datasets/%s";
            default -> "//container.googleapis.com/projects/%s/locations/us-central1/clusters/web/pods/%s";
        };
        return String.format(Locale.ROOT, shape, account.id(), name);
    }
}
