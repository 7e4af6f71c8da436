package io.apportion.model;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every contract of the sql module, by table name. */
public final class Contracts {
    /** Layers in the order data flows through them. */
    public static final List<String> LAYERS =
            List.of("input", "export", "work", "staging", "attribution", "marts", "audit");

    private static final Map<String, Contract> BY_NAME = load();

    private Contracts() {}

    /** The contract of a table; an unknown name is a defect of the caller. */
    public static Contract of(String table) {
        Contract contract = BY_NAME.get(table);
        if (contract == null) {
            throw new ApportionException(
                    Category.BUG, "Cannot find the contract of " + table + ": no such file", "Report it.");
        }
        return contract;
    }

    /** All contracts, by layer and name. */
    public static Collection<Contract> all() {
        return LAYERS.stream().flatMap(layer -> inLayer(layer).stream()).toList();
    }

    /** Contracts of one layer, by name. */
    public static List<Contract> inLayer(String layer) {
        return BY_NAME.values().stream().filter(c -> c.layer().equals(layer)).toList();
    }

    private static Map<String, Contract> load() {
        Map<String, Contract> contracts = new TreeMap<>();
        for (String path : SqlFolder.list("tables")) {
            Contract contract = ContractParser.parse(path);
            contracts.put(contract.name(), contract);
        }
        contracts.replaceAll((name, contract) -> contract.columnsOf()
                .map(other -> contract.withColumns(contracts.get(other)))
                .orElse(contract));
        return contracts;
    }
}
