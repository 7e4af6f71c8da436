package io.apportion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What several teams use at once on AWS: a cluster, GPUs, observability. Nobody's tag is on it. */
record SharedCharges(long seed) {
    static final int CLUSTER_NODES = 6;
    static final int CPUS_PER_NODE = 16;
    static final int GPU_NODES = 2;

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final Sku NODE =
            compute("AWS-EC2-M6I4XL", "BoxUsage:m6i.4xlarge", "$0.768 per On Demand Linux m6i.4xlarge Instance Hour");
    private static final Sku GPU =
            compute("AWS-EC2-P54XL", "BoxUsage:p5.4xlarge", "$6.88 per On Demand Linux p5.4xlarge Instance Hour");
    private static final Sku CONTROL_PLANE = new Sku(
            "Amazon Elastic Kubernetes Service",
            "Compute",
            "AWS-EKS",
            "USE1-AmazonEKS-Hours:perCluster",
            "Amazon EKS cluster usage",
            "Hrs");
    private static final Sku LOG_INGESTION = new Sku(
            "AmazonCloudWatch",
            "Management and Governance",
            "AWS-CW-LOGS",
            "DataProcessing-Bytes",
            "$0.50 per GB log data ingested",
            "GB");

    List<Charge> charges(LocalDate day) {
        List<Charge> charges = new ArrayList<>();
        for (int node = 1; node <= CLUSTER_NODES; node++) {
            charges.add(hourly(day, NODE, new BigDecimal("0.768"), node(Account.AWS_PROD, "cluster-a-node-" + node)));
        }
        for (int node = 1; node <= GPU_NODES; node++) {
            charges.add(hourly(day, GPU, new BigDecimal("6.88"), node(Account.AWS_DATA, "gpu-pool-node-" + node)));
        }
        charges.add(hourly(day, CONTROL_PLANE, new BigDecimal("0.10"), cluster()));
        charges.add(observability(day));
        return charges;
    }

    private Charge observability(LocalDate day) {
        BigDecimal gigabytes = BigDecimal.valueOf(Draws.of(seed, "logs", day).about(140_000), 3);
        Cost cost = Cost.plain(gigabytes.multiply(new BigDecimal("0.50")));
        return Charge.daily(day, Resource.whole(Account.AWS_PROD), LOG_INGESTION, gigabytes, cost, Terms.USAGE);
    }

    private static Charge hourly(LocalDate day, Sku sku, BigDecimal price, Resource resource) {
        return Charge.daily(day, resource, sku, HOURS, Cost.plain(price.multiply(HOURS)), Terms.USAGE);
    }

    private static Resource node(Account account, String name) {
        String id = String.format(Locale.ROOT, "arn:aws:ec2:us-east-1:%s:instance/%s", account.id(), name);
        return new Resource(account, id, name, Map.of("env", "prod"));
    }

    private static Resource cluster() {
        String id = String.format(Locale.ROOT, "arn:aws:eks:us-east-1:%s:cluster/cluster-a", Account.AWS_PROD.id());
        return new Resource(Account.AWS_PROD, id, "cluster-a", Map.of("env", "prod"));
    }

    private static Sku compute(String id, String meter, String description) {
        return new Sku("Amazon Elastic Compute Cloud", "Compute", id, meter, description, "Hrs");
    }
}
