package io.apportion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machines of a cloud and what they cost day by day.
 *
 * @param covered ids of the servers that the savings plan covers
 */
record Fleet(long seed, Cloud cloud, List<Machine> machines, Set<String> covered) {
    private static final BigDecimal PLAN_RATE = new BigDecimal("0.72");
    private static final BigDecimal AZURE_RATE = new BigDecimal("0.88");
    private static final int EVERY_NTH = 7;
    private static final int COVERED_SERVERS = 8;

    static Fleet of(long seed, Cloud cloud) {
        List<Machine> machines = Machine.all(seed, cloud);
        return new Fleet(seed, cloud, machines, covered(machines));
    }

    /** What the agreement with Microsoft leaves of a list price. */
    static BigDecimal azurePrice(BigDecimal list) {
        return list.multiply(AZURE_RATE);
    }

    List<Charge> charges(LocalDate day) {
        List<Charge> charges = new ArrayList<>();
        for (Machine machine : machines) {
            for (FleetSku item : FleetSku.of(machine.kind())) {
                charges.add(charge(day, machine.resource(), item));
            }
        }
        return charges;
    }

    private Charge charge(LocalDate day, Resource resource, FleetSku item) {
        Draws draws = Draws.of(seed, "use", day, resource.id(), item.sku().id());
        BigDecimal quantity = item.quantity(draws, day);
        BigDecimal list = item.listPrice().multiply(quantity);
        boolean isCovered =
                covered.contains(resource.id()) && item.sku().category().equals("Compute");
        Terms terms = isCovered ? Terms.COVERED : Terms.USAGE;
        return Charge.daily(day, resource, item.sku(), quantity, isCovered ? planCost(list) : cost(list), terms);
    }

    private Cost cost(BigDecimal list) {
        return cloud == Cloud.AZURE ? Cost.contracted(list, azurePrice(list)) : Cost.plain(list);
    }

    private static Cost planCost(BigDecimal list) {
        return Cost.covered(list, list.multiply(PLAN_RATE));
    }

    private static Set<String> covered(List<Machine> machines) {
        List<String> servers = machines.stream()
                .filter(machine -> machine.kind().equals("server"))
                .map(machine -> machine.resource().id())
                .toList();
        return Stream.iterate(0, i -> i < servers.size(), i -> i + EVERY_NTH)
                .limit(COVERED_SERVERS)
                .map(servers::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
