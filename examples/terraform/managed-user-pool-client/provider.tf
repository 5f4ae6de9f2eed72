terraform {
  required_version = ">= 1.7"

  required_providers {
    awscc = {
      source = "hashicorp/awscc"
    }
  }
}

variable "sandbox" {
  description = "Where ./sandbox serve is, such as http://127.0.0.1:4650; AWS is used without it"
  type        = string
  default     = null
}

# Region and credentials come from the environment. The sandbox takes any.
provider "awscc" {
  endpoints = var.sandbox == null ? null : {
    cloudcontrolapi = var.sandbox
    sts             = var.sandbox
  }
}

variable "user_pool_id" {
  description = "The user pool that holds the app clients"
  type        = string
}
